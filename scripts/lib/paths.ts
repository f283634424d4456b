import path from 'node:path';

export const repositoryRoot = path.join(import.meta.dirname, '..', '..');

/** What one machine keeps between runs: the database, stamps of builds. Ignored by git. */
export const dataDirectory = path.join(repositoryRoot, '.data');
