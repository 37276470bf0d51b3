export * from './document-printer';
export * from './document-renderer';
export * from './printable';
export * from './printed-words';
export * from './printing.module';
