export { HttpError } from '@oazapfts/runtime';
export * from './generated/client';
