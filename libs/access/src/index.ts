export * from './can';
export * from './grants';
export * from './permission';
