export * from '../generated/client/client.ts';
export type { Database, DatabaseOptions, Db, DbOrTx, Tx } from './client.ts';
export { createDatabase } from './client.ts';
export type { IdPrefix } from './ids.ts';
export { newId, stableId } from './ids.ts';
export { missingSchema } from './missing-schema.ts';
