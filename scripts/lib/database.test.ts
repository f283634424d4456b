import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrationStatus } from '@dhakacart/db/migrate';
import { migrateCommand } from '@dhakacart/db/migrate-command';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinShopServer, openShopServer, type ShopServer } from './database.ts';

describe('the server of the shop', () => {
  let folder: string;
  let server: ShopServer;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'dhakacart-'));
    server = await openShopServer('', folder);
  });
  afterAll(async () => {
    await server.embedded?.stop();
    await server.embedded?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('comes without migrations, so that a failed one can be looked at and resolved', async () => {
    const { pending, applied } = await migrationStatus(server.url);
    expect(applied).toEqual([]);
    expect(pending.length).toBeGreaterThan(0);
  });

  it('says by its exit code whether migrations are pending', async () => {
    const said: string[] = [];
    const migrate = (...words: string[]) =>
      migrateCommand(words, server.url, (line) => said.push(line));
    expect(await migrate('status')).toBe(1);
    expect(await migrate('apply')).toBe(0);
    expect(await migrate('apply')).toBe(0);
    expect(await migrate('status')).toBe(0);
    expect(await migrate('nonsense')).toBe(2);
    expect(said[2]).toBe('Nothing to apply.');
  });

  it('is joined by a command that runs beside the shop, and started where none is up', async () => {
    expect(await joinShopServer('', folder)).toEqual({ url: server.url, embedded: null });
    await server.embedded?.stop();
    server = await joinShopServer('', folder);
    expect(server.embedded).not.toBeNull();
    expect((await migrationStatus(server.url)).applied.length).toBeGreaterThan(0);
  });

  it('is the one of DATABASE_URL where that is set', async () => {
    expect(await openShopServer('postgresql://elsewhere/shop')).toEqual({
      url: 'postgresql://elsewhere/shop',
      embedded: null,
    });
  });
});
