import { existsSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A bound on CPU that processes are put under; what a pod's limit is to the kernel. */
export interface CpuQuota {
  hold(pid: number): Promise<void>;
  /** Its processes together have so many cores, and no more. */
  allow(cores: number): Promise<void>;
  /** Takes it away, after its processes have ended. */
  remove(): Promise<void>;
}

const root = '/sys/fs/cgroup';
const periodUs = 100_000;

/**
 * Makes a control group, which binds nothing until it is told how much it allows.
 *
 * @throws Error where the system has none, or allows nobody but root to make one.
 */
export async function createCpuQuota(name: string): Promise<CpuQuota> {
  const unified = existsSync(path.join(root, 'cgroup.controllers'));
  const group = path.join(
    unified ? root : path.join(root, 'cpu'),
    `dhakacart-${name}-${process.pid}`,
  );
  const write = (file: string, text: string) => writeFile(path.join(group, file), text);
  try {
    if (unified) await writeFile(path.join(root, 'cgroup.subtree_control'), '+cpu');
    await mkdir(group);
  } catch (cause) {
    throw new Error('CPU quotas need Linux control groups and root: run it as root.', { cause });
  }
  return {
    hold: (pid) => write('cgroup.procs', String(pid)),
    async allow(cores) {
      const quota = String(Math.round(cores * periodUs));
      if (unified) return write('cpu.max', `${quota} ${periodUs}`);
      await write('cpu.cfs_period_us', String(periodUs));
      await write('cpu.cfs_quota_us', quota);
    },
    remove: () => rmdir(group),
  };
}
