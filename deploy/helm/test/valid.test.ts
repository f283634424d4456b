import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { chart, describeChart, helm, invalid, refusal, renderText, valuesFiles } from './chart.ts';

describeChart('the chart', () => {
  it.each(valuesFiles)('is in order with %s', async (file) => {
    await helm('lint', '--strict', chart, '--values', path.join(chart, file));
    expect(invalid(await renderText(file))).toBe('');
  });

  it('is held against schemas that refuse what Kubernetes does not know', async () => {
    const good = await renderText();
    expect(invalid(good.replace('terminationGracePeriodSeconds', 'gracePeriod'))).toContain(
      'gracePeriod',
    );
    expect(invalid(good.replace('kind: Deployment', 'kind: Deploiment'))).toContain('Deploiment');
    const cluster = await renderText('ci/cnpg-values.yaml');
    expect(invalid(cluster.replace('dataDurability: preferred', 'dataDurability: some'))).not.toBe(
      '',
    );
    expect(invalid(cluster.replace('parentRefs', 'parents'))).toContain('parents');
  });
});

type Schema = {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: unknown;
};

const schema: Schema & { definitions: Record<string, Schema> } = JSON.parse(
  await readFile(path.join(chart, 'values.schema.json'), 'utf8'),
);

/** Every object that the schema describes key by key, as the way to it; `0` steps into a list. */
function levels(node: Schema, way: string[] = []): string[][] {
  const target = node.$ref ? schema.definitions[node.$ref.replace('#/definitions/', '')] : node;
  const inner = Object.entries(target?.properties ?? {}).flatMap(([key, one]) =>
    levels(one, [...way, key]),
  );
  const items = target?.items ? levels(target.items, [...way, '0']) : [];
  return [...(target?.properties ? [way] : []), ...inner, ...items];
}

/** Values with one unknown key at the end of the way. */
function misspelt(way: string[]): unknown {
  return way.reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), {
    mispelt: 1,
  });
}

describeChart('the schema of values', () => {
  it.each(levels(schema).map((way) => [way.join('.') || 'the top', way] as const))(
    'refuses a misspelt key in %s',
    async (_name, way) => {
      expect(await refusal(misspelt(way) as Record<string, unknown>)).toContain(
        "additional properties 'mispelt' not allowed",
      );
    },
  );

  it('knows every value and no more', async () => {
    const values = parseYaml(await readFile(path.join(chart, 'values.yaml'), 'utf8'));
    const missing: string[] = [];
    const compare = (node: Schema, value: unknown, way: string) => {
      const target = node.$ref ? schema.definitions[node.$ref.replace('#/definitions/', '')] : node;
      if (!target?.properties || way === '.config') return;
      for (const [key, inner] of Object.entries(target.properties)) {
        const there = value as Record<string, unknown>;
        if (typeof value === 'object' && value && key in there)
          compare(inner, there[key], `${way}.${key}`);
        else if (!/^\.(api|web|worker|migrate|database)\.resources/.test(way))
          missing.push(`${way}.${key}`);
      }
    };
    compare(schema, values, '');
    expect(missing).toEqual([]);
  });

  it('takes as config what the API reads and the chart does not set', async () => {
    const source = await readFile(path.join(chart, '../../../apps/api/src/config.ts'), 'utf8');
    const known = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1]);
    const offered = Object.keys(schema.properties?.config?.properties ?? {});
    expect(known).toEqual(expect.arrayContaining(offered));
    const others = known.filter((name) => name && !offered.includes(name));
    const text = JSON.stringify([await renderText('ci/external-values.yaml')]);
    // NODE_ENV and HOST are right as they are in an image; the mailbox is not for a public shop.
    const left = ['NODE_ENV', 'HOST', 'MAILBOX'];
    expect(others.filter((name) => name && !left.includes(name) && !text.includes(name))).toEqual(
      [],
    );
  });
});
