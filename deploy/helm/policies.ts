// What network policies let through; everything else is denied, in both directions. The README of the
// chart is written from this table, and the cluster test tries every pair of it.

/** Components of a release, by the label of their pods. */
export type Component = 'web' | 'api' | 'worker' | 'migrate' | 'database' | 'test';
/** Everything else that takes part, by the value that says where it is. */
export type Neighbour =
  | 'ingressController'
  | 'monitoring'
  | 'databaseOperator'
  | 'dns'
  | 'apiServer'
  | 'payment'
  | 'mail'
  | 'sms';
export type Place = Component | Neighbour;

/** Values that switch a row on. */
export type Condition = 'cnpg' | 'payment' | 'mail' | 'sms';

export interface Allowance {
  from: Place[];
  to: Place[];
  /** As values.yaml has them; TCP, and for DNS UDP too. */
  ports: number[];
  /** Always, when it is left out. */
  when?: Condition;
}

export const components: Component[] = ['web', 'api', 'worker', 'migrate', 'database', 'test'];

export const allowances: Allowance[] = [
  { from: components, to: ['dns'], ports: [53] },
  { from: ['ingressController'], to: ['web', 'api'], ports: [3000] },
  { from: ['web'], to: ['api'], ports: [3000] },
  { from: ['api', 'worker', 'migrate'], to: ['database'], ports: [5432] },
  { from: ['monitoring'], to: ['web', 'api', 'worker'], ports: [9090] },
  { from: ['monitoring'], to: ['database'], ports: [9187], when: 'cnpg' },
  { from: ['databaseOperator', 'database'], to: ['database'], ports: [5432, 8000], when: 'cnpg' },
  { from: ['database'], to: ['apiServer'], ports: [6443], when: 'cnpg' },
  { from: ['api', 'worker'], to: ['payment'], ports: [443], when: 'payment' },
  { from: ['worker'], to: ['mail'], ports: [465, 587], when: 'mail' },
  { from: ['worker'], to: ['sms'], ports: [443], when: 'sms' },
  { from: ['test'], to: ['web', 'api'], ports: [3000, 9090] },
];

/** Whether the table lets one place of a release speak to another on a port. */
export function isAllowed(from: Place, to: Place, port: number, on: Condition[]): boolean {
  return allowances.some(
    (row) =>
      row.from.includes(from) &&
      row.to.includes(to) &&
      row.ports.includes(port) &&
      (row.when === undefined || on.includes(row.when)),
  );
}
