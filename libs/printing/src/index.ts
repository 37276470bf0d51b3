export * from './document-printer';
export * from './document-renderer';
export * from './printable';
export * from './printing.module';
