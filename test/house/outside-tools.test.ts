// The list of outside tools is well formed, and a tool that is not there is noticed and named.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPresent, readDebianPackages, reportMissing } from '../../scripts/debian.mjs';

const ledger = { name: 'beancount', probe: 'bean-check', purpose: 'judges the exported books' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telekommune-tools-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the list of outside tools', () => {
  it('gives each package a name that Debian accepts, a probe and a purpose', () => {
    const packages = readDebianPackages();
    expect(packages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['hledger', 'ledger', 'beancount']),
    );
    const malformed = packages.filter(
      ({ name, probe, purpose }) => !/^[a-z0-9][a-z0-9+.-]+$/.test(name) || probe === '' || purpose === '',
    );
    expect(malformed).toEqual([]);
  });
});

describe('an outside tool', () => {
  it('is there when one of the folders on the path has it', () => {
    writeFileSync(join(folder, 'bean-check'), '');
    expect(isPresent(ledger, ['/nowhere', folder].join(delimiter))).toBe(true);
  });

  it('is missing when none has it', () => {
    expect(isPresent(ledger, ['/nowhere', folder].join(delimiter))).toBe(false);
  });

  it('that is a file is looked for where it must be', () => {
    const file = join(folder, 'bash_completion');
    expect(isPresent({ ...ledger, probe: file }, '')).toBe(false);
    writeFileSync(file, '');
    expect(isPresent({ ...ledger, probe: file }, '')).toBe(true);
  });
});

describe('a missing tool', () => {
  it('is named, with its purpose and with the command that brings it', () => {
    const text = reportMissing([ledger], false);
    expect(text).toContain('SKIPPED');
    expect(text).toContain('beancount (bean-check): judges the exported books');
    expect(text).toContain('sudo apt-get install beancount');
  });

  it('is a failure in CI', () => {
    expect(reportMissing([ledger], true)).toContain('in CI nothing may be skipped');
  });
});
