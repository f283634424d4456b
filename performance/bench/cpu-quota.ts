import { existsSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A bound on CPU that processes are put under; what a pod's limit is to the kernel. */
export interface CpuQuota {
  hold(pid: number): Promise<void>;
  /** Takes it away, after its processes have ended. */
  remove(): Promise<void>;
}

const root = '/sys/fs/cgroup';
const periodUs = 100_000;

/**
 * Makes a control group whose processes together have so much of a core, and no more.
 *
 * @throws Error where the system has none, or allows nobody but root to make one.
 */
export async function createCpuQuota(name: string, cores: number): Promise<CpuQuota> {
  const unified = existsSync(path.join(root, 'cgroup.controllers'));
  const group = path.join(
    unified ? root : path.join(root, 'cpu'),
    `dhakacart-${name}-${process.pid}`,
  );
  const quota = String(Math.round(cores * periodUs));
  try {
    if (unified) await writeFile(path.join(root, 'cgroup.subtree_control'), '+cpu');
    await mkdir(group);
    if (unified) await writeFile(path.join(group, 'cpu.max'), `${quota} ${periodUs}`);
    else {
      await writeFile(path.join(group, 'cpu.cfs_period_us'), String(periodUs));
      await writeFile(path.join(group, 'cpu.cfs_quota_us'), quota);
    }
  } catch (cause) {
    await rmdir(group).catch(() => {});
    throw new Error('CPU quotas need Linux control groups and root: run it as root.', { cause });
  }
  return {
    hold: (pid) => writeFile(path.join(group, 'cgroup.procs'), String(pid)),
    remove: () => rmdir(group),
  };
}
