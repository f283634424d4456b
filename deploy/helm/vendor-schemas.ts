import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

// Writes the JSON schemas against which the chart's tests hold every rendered object:
//   node deploy/helm/vendor-schemas.ts OPENAPI_FOLDER CRD_FILE...
// The folder is api/openapi-spec/v3 of Kubernetes' own source, the files are the CRDs of Gateway API,
// CloudNativePG and the Prometheus operator. Only kinds that the chart renders are kept.

const directory = path.join(import.meta.dirname, 'test/schemas');

/** group/version of each kind, as in its apiVersion. */
const builtIn: Record<string, string[]> = {
  v1: ['ConfigMap', 'Pod', 'Secret', 'Service', 'ServiceAccount'],
  'apps/v1': ['Deployment', 'StatefulSet'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'batch/v1': ['Job'],
  'networking.k8s.io/v1': ['Ingress', 'NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
};
const custom: Record<string, string[]> = {
  'gateway.networking.k8s.io/v1': ['HTTPRoute'],
  'postgresql.cnpg.io/v1': ['Cluster'],
  'monitoring.coreos.com/v1': ['PodMonitor', 'PrometheusRule', 'ServiceMonitor'],
};

type Schema = { [key: string]: unknown };

const [openapi, ...crdFiles] = process.argv.slice(2);
if (!openapi || crdFiles.length === 0) throw new Error('Names of the sources are missing.');
await rm(directory, { recursive: true, force: true });
await mkdir(directory, { recursive: true });
for (const [apiVersion, kinds] of Object.entries(builtIn)) await fromOpenApi(apiVersion, kinds);
for (const file of crdFiles) await fromCrds(file);
const written = await readdir(directory);
const wanted = [...Object.values(builtIn), ...Object.values(custom)].flat();
if (written.length !== wanted.length) {
  throw new Error(
    `Of ${wanted.length} schemas ${written.length} were found: ${written.join(', ')}`,
  );
}

async function fromOpenApi(apiVersion: string, kinds: string[]): Promise<void> {
  const [group, version] = split(apiVersion);
  const name = group ? `apis__${group}__${version}` : `api__${version}`;
  const text = await readFile(path.join(String(openapi), `${name}_openapi.json`), 'utf8');
  const schemas: Record<string, Schema> = JSON.parse(text).components.schemas;
  for (const kind of kinds) {
    const found = Object.entries(schemas).find(([, schema]) => {
      const kindOf = schema['x-kubernetes-group-version-kind'] as Schema[] | undefined;
      return kindOf?.some((one) => one.kind === kind && one.group === group);
    });
    if (!found) throw new Error(`${apiVersion} ${kind} is not in ${name}.`);
    const definitions: Record<string, Schema> = {};
    collect(found[0], schemas, definitions);
    await write(apiVersion, kind, { $ref: `#/definitions/${found[0]}`, definitions });
  }
}

async function fromCrds(file: string): Promise<void> {
  for (const document of parseAllDocuments(await readFile(file, 'utf8'))) {
    const crd = document.toJS();
    if (crd?.kind !== 'CustomResourceDefinition') continue;
    for (const version of crd.spec.versions) {
      const apiVersion = `${crd.spec.group}/${version.name}`;
      if (!custom[apiVersion]?.includes(crd.spec.names.kind)) continue;
      await write(
        apiVersion,
        crd.spec.names.kind,
        strict(version.schema.openAPIV3Schema) as Schema,
      );
    }
  }
}

/** The named schema and all that it refers to. */
function collect(
  name: string,
  schemas: Record<string, Schema>,
  into: Record<string, Schema>,
): void {
  if (into[name]) return;
  const schema = strict(schemas[name]) as Schema;
  into[name] = schema;
  for (const [, used] of JSON.stringify(schema).matchAll(/#\/definitions\/([^"]+)/g)) {
    if (used) collect(used, schemas, into);
  }
}

/** Refuses unknown keys as the API server does in strict mode, and leaves out what only people read. */
function strict(value: unknown, branch = false): unknown {
  if (Array.isArray(value)) return value.map((one) => strict(one, branch));
  if (typeof value !== 'object' || value === null) return value;
  const result: Schema = {};
  for (const [key, inner] of Object.entries(value as Schema)) {
    if (key === 'properties') {
      // An object's own status is the cluster's to write; that of a condition is a word.
      const members = Object.entries(inner as Schema).filter(
        ([member, one]) => member !== 'status' || (one as Schema).type === 'string',
      );
      result[key] = Object.fromEntries(members.map(([member, one]) => [member, strict(one)]));
    } else if (key === '$ref') {
      result[key] = String(inner).replace('#/components/schemas/', '#/definitions/');
    } else if (key !== 'description' && key !== 'default' && !key.startsWith('x-kubernetes-')) {
      result[key] = strict(inner, ['anyOf', 'oneOf', 'allOf', 'not'].includes(key));
    }
  }
  const source = value as Schema;
  const open = source['x-kubernetes-preserve-unknown-fields'] ?? source.additionalProperties;
  // A branch says only what else must hold; the object around it lists the keys.
  if (source.properties && open === undefined && !branch) result.additionalProperties = false;
  if (source['x-kubernetes-int-or-string']) {
    delete result.anyOf;
    delete result.type;
    result.type = ['integer', 'string'];
  }
  return result;
}

async function write(apiVersion: string, kind: string, schema: Schema): Promise<void> {
  const [group, version] = split(apiVersion);
  const suffix = [group.split('.')[0], version].filter(Boolean).join('-');
  const file = path.join(directory, `${kind.toLowerCase()}-${suffix}.json`);
  await writeFile(file, `${JSON.stringify(schema)}\n`);
}

function split(apiVersion: string): [string, string] {
  const [first = '', second] = apiVersion.split('/');
  return second === undefined ? ['', first] : [first, second];
}
