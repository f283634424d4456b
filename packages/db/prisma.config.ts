import { defineConfig } from 'prisma/config';

// `generate` never runs the schema engine, but the CLI insists on a file that it could run and
// would download one. Any existing file satisfies the check, so no network is needed.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
