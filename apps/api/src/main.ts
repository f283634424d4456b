import { loadDatabaseUrl } from './config.ts';

// The entry of the image. Each command is imported when it is asked for: a migration needs neither
// the web server nor its configuration.
const usage = `Usage: main.ts [api | worker | migrate [apply | status | resolve NAME --applied | --rolled-back]]
  api      serves HTTP on PORT, probes and metrics on METRICS_PORT; the default
  worker   sends messages and does what is due; probes and metrics on METRICS_PORT
  migrate  brings the schema of DATABASE_URL up to date, and ends
`;

const [command = 'api', ...args] = process.argv.slice(2);

async function migrate(): Promise<number> {
  const { migrateCommand } = await import('@dhakacart/db/migrate-command');
  try {
    return await migrateCommand(args, loadDatabaseUrl(), (line) =>
      process.stdout.write(`${line}\n`),
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

if (command === 'migrate') {
  // The schema engine leaves a timer of ten seconds behind, and new pods wait for this to end.
  process.exit(await migrate());
} else if ((command === 'api' || command === 'worker') && args.length === 0) {
  await import(command === 'api' ? './server.ts' : './worker.ts');
} else {
  process.stderr.write(`There is no command "${[command, ...args].join(' ')}".\n${usage}`);
  process.exitCode = 2;
}
