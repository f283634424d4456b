import { generateAll } from './lib/generate.ts';

await generateAll();
