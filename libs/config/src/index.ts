export * from './config.module';
export * from './settings';
export * from './project-root';
