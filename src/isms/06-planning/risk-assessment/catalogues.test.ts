import { expect, it } from 'vitest';
import { controlsOf } from '#isms/standard/controls.ts';
import { catalogueControlId } from '../../annex-a/catalogue-control.ts';
import { assetKinds } from '../assets/asset.ts';
import { threats } from './threat-catalogue.ts';
import { vulnerabilities } from './vulnerability-catalogue.ts';

interface Entry {
  readonly id: string;
  readonly code: string;
  readonly fields: {
    readonly name: string;
    readonly description: string;
    readonly affects: readonly string[];
    readonly threats?: readonly string[];
    readonly controls: readonly string[];
  };
}

const [sources, weaknesses]: [readonly Entry[], readonly Entry[]] = [threats, vulnerabilities];
const lettingThrough = (id: string): readonly Entry[] =>
  weaknesses.filter(({ fields }) => fields.threats?.includes(id));
const repeated = (all: readonly string[]): readonly string[] =>
  all.filter((each, n) => all.indexOf(each) !== n);

it('names more than sixty threats and as many vulnerabilities, none of them twice', () => {
  for (const all of [sources, weaknesses]) {
    expect(all.length).toBeGreaterThan(60);
    expect(repeated(all.map(({ id }) => id))).toEqual([]);
    expect(repeated(all.map(({ code }) => code))).toEqual([]);
    expect(repeated(all.map(({ fields }) => fields.name.toLowerCase()))).toEqual([]);
    expect(repeated(all.map(({ fields }) => fields.description.toLowerCase()))).toEqual([]);
  }
});

it('numbers them without a gap, and keeps the numbers that were given first', () => {
  for (const [all, letter] of [
    [sources, 'T'],
    [weaknesses, 'V'],
  ] as const)
    expect(all.map(({ code }) => code).toSorted()).toEqual(
      all.map((_, n) => `${letter}${String(n + 1).padStart(2, '0')}`),
    );
  const codes = new Map([...sources, ...weaknesses].map(({ id, code }) => [id, code]));
  expect(codes.get('threat-credential-theft')).toBe('T01');
  expect(codes.get('threat-breach-of-obligation')).toBe('T21');
  expect(codes.get('vulnerability-late-updates')).toBe('V01');
  expect(codes.get('vulnerability-no-exit')).toBe('V22');
});

it('says of each how it comes about or how one recognises it, in words of its own', () => {
  for (const { code, fields } of [...sources, ...weaknesses]) {
    expect(fields.description.split(' ').length, code).toBeGreaterThanOrEqual(8);
    expect(fields.description, code).toMatch(/\.$/);
    expect(`${fields.name} ${fields.description}`, code).not.toMatch(/\bshall\b|\bISO\b|\bIEC\b/);
  }
});

it('lets every threat through by two vulnerabilities or more, on every kind of asset it acts on', () => {
  for (const { id, fields } of sources) {
    const ways = lettingThrough(id);
    expect(ways.length, id).toBeGreaterThanOrEqual(2);
    for (const kind of fields.affects)
      expect(
        ways.some((way) => way.fields.affects.includes(kind)),
        `${id} on ${kind}`,
      ).toBe(true);
  }
});

it('lets only known threats through, and only such as act on something that can have the weakness', () => {
  for (const { code, fields } of weaknesses) {
    expect(fields.threats?.length, code).toBeGreaterThanOrEqual(1);
    for (const id of fields.threats ?? []) {
      const threat = sources.find((each) => each.id === id);
      expect(threat, `${code} ${id}`).toBeDefined();
      expect(
        threat?.fields.affects.some((kind) => fields.affects.includes(kind)),
        `${code} ${id}`,
      ).toBe(true);
    }
  }
});

it('has something to say about every kind of asset', () => {
  for (const kind of Object.keys(assetKinds))
    for (const all of [sources, weaknesses])
      expect(all.filter(({ fields }) => fields.affects.includes(kind)).length, kind).toBeGreaterThan(5);
});

const annex = controlsOf('2022').map(({ ref }) => catalogueControlId('2022', ref));

it('says of each which three to six controls usually help, each once and from Annex A', () => {
  for (const { code, fields } of [...sources, ...weaknesses]) {
    expect(fields.controls.length, code).toBeGreaterThanOrEqual(3);
    expect(fields.controls.length, code).toBeLessThanOrEqual(6);
    expect(repeated(fields.controls), code).toEqual([]);
    expect(annex, code).toEqual(expect.arrayContaining([...fields.controls]));
  }
});

it('suggests every control of Annex A by something, but for what serves audits and not risks', () => {
  const suggested = new Set([...sources, ...weaknesses].flatMap(({ fields }) => fields.controls));
  expect(annex.filter((id) => !suggested.has(id))).toEqual(['2022-A-8-34']);
});
