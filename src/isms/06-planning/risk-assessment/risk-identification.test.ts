import { describe, expect, test } from 'vitest';
import { a } from '#isms/kernel/testing/fixture.ts';
import { rowsOf } from '#isms/kernel/testing/view-tester.ts';
import { asset } from '../assets/asset.ts';
import { risk } from './risk.ts';
import { riskIdentification } from './risk-identification.ts';
import { excludedRiskSource } from './excluded-risk-source.ts';
import { threats } from './threat-catalogue.ts';
import { vulnerabilities } from './vulnerability-catalogue.ts';

const bare = { confidentiality: undefined, integrity: undefined, availability: undefined };
const site = a(asset, 'site', { ...bare, kind: 'site', availability: 'high' });
const onSites = (all: readonly { fields: { affects: readonly string[] } }[]) =>
  all.filter(({ fields }) => fields.affects.includes('site'));
const many = onSites(threats).length;

const rows = (given: Parameters<typeof rowsOf>[1], parameters = {}) =>
  rowsOf(riskIdentification, given, parameters).map(({ cells }) => cells);
const every = { every: true };
const named = (given: Parameters<typeof rowsOf>[1]) => rows(given, every).map(({ threat }) => threat);

describe('what is still to be looked for', () => {
  test('is every threat that acts on things of that kind, by the weaknesses such things can have', () => {
    const found = rows([site], every);
    expect(found).toHaveLength(many);
    const fire = found.find(({ threat }) => threat === 'threat-fire');
    const letting = vulnerabilities.filter(
      ({ fields }) =>
        (fields.affects as readonly string[]).includes('site') &&
        (fields.threats as readonly string[]).includes('threat-fire'),
    );
    expect(fire?.['vulnerabilities']).toEqual(letting.map(({ id }) => id));
    expect(fire?.['properties']).toEqual(['availability']);
  });

  test('begins with what comes through in most ways, and with a few', () => {
    const ways = rows([site], every).map(({ vulnerabilities: by }) => (by as readonly string[]).length);
    expect(ways).toEqual(ways.toSorted((x, y) => y - x));
    expect(rows([site])).toEqual(rows([site], every).slice(0, 5));
  });

  test('is less by what a risk about both names, even one that was closed', () => {
    const fire = a(risk, 'r1', { assets: ['site'], threats: ['threat-fire'], status: 'closed' });
    expect(named([site, fire])).not.toContain('threat-fire');
    expect(rows([site, fire])[0]?.['considered']).toBe(Math.round(100 / many));
    expect(named([site, a(risk, 'r1', { assets: ['other'], threats: ['threat-fire'] })])).toContain(
      'threat-fire',
    );
  });

  test('is less by what was set aside, until that is to be looked at again', () => {
    const aside = (reviewOn: string) =>
      a(excludedRiskSource, 's', { asset: 'site', threat: 'threat-fire', worth: undefined, reviewOn });
    expect(named([site, aside('2027-01-01')])).not.toContain('threat-fire');
    expect(named([site, aside('2026-09-01')])).toContain('threat-fire');
  });

  test('comes back for weaknesses that a risk about both does not name', () => {
    const byPipes = a(risk, 'r1', {
      assets: ['site'],
      threats: ['threat-fire'],
      vulnerabilities: ['vulnerability-exposed-location'],
    });
    const others = rows([site, byPipes], { ...every, others: true }).find(
      ({ threat }) => threat === 'threat-fire',
    );
    expect(others?.['vulnerabilities']).not.toContain('vulnerability-exposed-location');
    expect(others?.['vulnerabilities']).toContain('vulnerability-single-point');
  });
});

describe('the assets it is asked about', () => {
  const server = a(asset, 'server', { ...bare, kind: 'hardware', supports: ['site'] });
  const bench = a(asset, 'bench', { ...bare, kind: 'hardware', integrity: 'low' });
  const canteen = a(asset, 'canteen', { ...bare, kind: 'site', integrity: 'very high', inScope: false });
  const given = [bench, server, site, canteen];
  const about = (parameters: object) => [...new Set(rows(given, parameters).map((cells) => cells['asset']))];

  test('are those in scope that are worth enough, by what relies on them too, the worthiest first', () => {
    expect(about({})).toEqual(['server', 'site']);
    expect(about({ least: 'low' })).toEqual(['server', 'site', 'bench']);
    expect(about({ least: 'very high' })).toEqual([]);
  });

  test('are told of one threat alone, by the weaknesses that no risk about both names', () => {
    const byPipes = a(risk, 'r1', {
      assets: ['site'],
      threats: ['threat-fire'],
      vulnerabilities: ['vulnerability-exposed-location'],
    });
    const [fire, ...none] = rows([site, byPipes], { asset: 'site', threat: 'threat-fire' });
    expect([fire?.['threat'], none]).toEqual(['threat-fire', []]);
    expect(fire?.['vulnerabilities']).not.toContain('vulnerability-exposed-location');
    expect(rows([site], { asset: 'site', threat: 'threat-none' })).toEqual([]);
  });

  test('are any one that is named', () => {
    expect(about({ asset: 'bench' })).toEqual(['bench']);
    expect(about({ asset: 'canteen' })).toEqual(['canteen']);
  });
});
