import { createDatabase } from '@dhakacart/db';
import { createSearch } from './src/features/search/service.ts';
const [, , name = '', ...qs] = process.argv;
const database = createDatabase({ url: `postgresql://postgres:postgres@127.0.0.1:4120/${name}` });
const search = createSearch(database.pool);
for (const q of qs) {
  const t = performance.now();
  const r = await search.findProducts({ locale: 'en', limit: 5, sort: '-relevance', facets: false, q });
  const ms = performance.now() - t;
  console.log(`\n${q} -> ${r.total.count}${r.total.exact ? '' : '+'} ${r.didYouMean ?? ''} ${ms.toFixed(0)}ms`);
  for (const i of r.items) console.log('   ', i.brand.name, i.name, '|', i.category.name, '|', i.modelNumber);
  const s = await search.getSuggestions(q, 'en');
  console.log('   >', s.queries.join(', '), '|', s.categories.map((c) => c.name).join(', '), '|', s.brands.map((c) => c.name).join(', '));
}
await database.close();
