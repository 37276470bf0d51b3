export * from './i18n.module';
export * from './locale-files';
export * from './negotiate-language';
export * from './translator';
