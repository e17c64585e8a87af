import { describe, expect, it } from 'vitest';
import { type ControlAttribute, controlAttributeValues } from './control-attributes.ts';
import { control, controlsOf, domains2013, findControl, objectives2013, themes2022 } from './controls.ts';

function countBy<T>(items: readonly T[], key: (item: T) => string): string {
  return [...Map.groupBy(items, key)].map(([group, members]) => `${group} ${members.length}`).join(', ');
}

describe('controls of 2013', () => {
  const all = controlsOf('2013');

  it('are 114 in 35 objectives in 14 domains', () => {
    expect([all.length, objectives2013.length, domains2013.length]).toEqual([114, 35, 14]);
    expect(countBy(all, ({ domain }) => domain)).toBe(
      'A.5 2, A.6 7, A.7 6, A.8 10, A.9 14, A.10 2, A.11 15, A.12 14, A.13 7, A.14 13, A.15 5, A.16 7, A.17 4, A.18 8',
    );
  });

  it('stand under the objective and the domain that their numbers say', () => {
    for (const { ref, objective, domain } of all) {
      expect(ref.startsWith(`${objective}.`)).toBe(true);
      expect(objective.startsWith(`${domain}.`)).toBe(true);
    }
  });

  it('leave no objective and no domain empty or unknown', () => {
    expect([...new Set(all.map(({ objective }) => objective))]).toEqual(objectives2013.map(({ ref }) => ref));
    expect([...new Set(objectives2013.map(({ domain }) => domain))]).toEqual(
      domains2013.map(({ ref }) => ref),
    );
  });
});

describe('controls of 2022', () => {
  const all = controlsOf('2022');

  it('are 93 in 4 themes', () => {
    expect([all.length, themes2022.length]).toEqual([93, 4]);
    expect(countBy(all, ({ theme }) => theme)).toBe(
      'organisational 37, people 8, physical 14, technological 34',
    );
  });

  it('stand under the theme that their numbers say', () => {
    const themeRef = new Map(themes2022.map(({ id, ref }) => [id, ref]));
    for (const { ref, theme } of all) expect(ref.startsWith(`${themeRef.get(theme)}.`)).toBe(true);
  });

  it('between them use every attribute value, and no other', () => {
    for (const attribute of Object.keys(controlAttributeValues) as ControlAttribute[]) {
      const used = all.flatMap((one): readonly string[] => one.attributes[attribute]);
      expect(new Set(used)).toEqual(new Set<string>(controlAttributeValues[attribute]));
    }
    expect(Object.values(controlAttributeValues).map((values) => values.length)).toEqual([3, 3, 5, 15, 4]);
  });
});

describe('control', () => {
  it('is read by its edition, for the same ref can name an objective in the other', () => {
    expect(control('2022', 'A.5.1').title).toBe('Policies for information security');
    expect(findControl('2013', 'A.5.1')).toBeUndefined();
    expect(objectives2013.find(({ ref }) => ref === 'A.5.1')?.title).toBe(
      'Management direction for information security',
    );
  });

  it('carries what its edition groups it by', () => {
    expect(control('2013', 'A.9.2.3')).toMatchObject({ objective: 'A.9.2', domain: 'A.9' });
    expect(control('2022', 'A.8.13')).toMatchObject({
      theme: 'technological',
      attributes: { controlType: ['Corrective'], cybersecurityConcepts: ['Recover'] },
    });
  });
});
