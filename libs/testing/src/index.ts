export * from './contexts';
export * from './count-statements';
export * from './crooked-zip';
export * from './test-clock';
export * from './test-database';
export * from './test-module';
export * from './test-settings';
export * from './people';
