import { loadDatabaseUrl } from './config.ts';

// The entry of the image. Each command is imported when it is asked for: a migration needs neither
// the web server nor its configuration.
const usage = `Usage: main.ts [api | worker | migrate [apply | status | resolve NAME --applied | --rolled-back] | seed | remove-load-run NAME | waiting-room …]
  api      serves HTTP on PORT, probes and metrics on METRICS_PORT; the default
  worker   sends messages and does what is due; probes and metrics on METRICS_PORT
  migrate  brings the schema of DATABASE_URL up to date, and ends
  seed     fills an empty database with the demo shop, and ends
  remove-load-run  takes the orders of a load run out of the books, and ends
  waiting-room     lists, opens, changes or closes waiting rooms, and ends; alone it says how
`;

const [command = 'api', ...args] = process.argv.slice(2);

const say = (line: string) => process.stdout.write(`${line}\n`);

async function migrate(): Promise<number> {
  const { migrateCommand } = await import('@dhakacart/db/migrate-command');
  return migrateCommand(args, loadDatabaseUrl(), say);
}

async function seed(): Promise<number> {
  const { seedCommand } = await import('./seed-command.ts');
  await seedCommand(loadDatabaseUrl(), say);
  return 0;
}

async function removeLoadRun(name: string): Promise<number> {
  const { removeLoadRunCommand } = await import('./remove-load-run-command.ts');
  await removeLoadRunCommand(loadDatabaseUrl(), name, say);
  return 0;
}

async function waitingRoom(): Promise<number> {
  const { waitingRoomCommand } = await import('./waiting-room-command.ts');
  await waitingRoomCommand(loadDatabaseUrl(), args, say);
  return 0;
}

/** The exit code of a command that ends; why it failed is one line without a stack. */
async function toItsEnd(run: () => Promise<number>): Promise<number> {
  return run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}

if (command === 'migrate') {
  // The schema engine leaves a timer of ten seconds behind, and new pods wait for this to end.
  process.exit(await toItsEnd(migrate));
} else if (command === 'seed' && args.length === 0) {
  process.exit(await toItsEnd(seed));
} else if (command === 'remove-load-run' && args.length === 1) {
  process.exit(await toItsEnd(() => removeLoadRun(args[0] ?? '')));
} else if (command === 'waiting-room') {
  process.exit(await toItsEnd(waitingRoom));
} else if ((command === 'api' || command === 'worker') && args.length === 0) {
  await import(command === 'api' ? './server.ts' : './worker.ts');
} else {
  process.stderr.write(`There is no command "${[command, ...args].join(' ')}".\n${usage}`);
  process.exitCode = 2;
}
