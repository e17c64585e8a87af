import { describe, expect, it } from 'vitest';
import { array, assert, property, stringMatching } from 'fast-check';
import { blocksOf, plainText } from './markdown-blocks.ts';

describe('a text', () => {
  it('is read as paragraphs, lists, headings and quotes', () => {
    const text =
      '# Plan\nFirst line\nsecond line\n\n- move the key\n- two people sign\n\n1. then\n2. so\n> said Ana';
    expect(blocksOf(text).map(({ is }) => is)).toEqual(['heading', 'paragraph', 'list', 'list', 'quote']);
    expect(blocksOf(text)[1]).toMatchObject({ lines: [[{ text: 'First line' }], [{ text: 'second line' }]] });
    expect(blocksOf(text)[3]).toMatchObject({ ordered: true });
  });

  it('has tables, headings with their levels, and items that go on in the next line', () => {
    const text = '## Roles\n| who | does |\n|---|:--|\n| Ana | **signs** |\n\n- one\n  and on\n- two';
    expect(blocksOf(text)).toMatchObject([
      { is: 'heading', level: 2 },
      {
        is: 'table',
        head: [[{ text: 'who' }], [{ text: 'does' }]],
        rows: [[[{ text: 'Ana' }], [{ is: 'strong' }]]],
      },
      { is: 'list', items: [[{ text: 'one and on' }], [{ text: 'two' }]] },
    ]);
    expect(plainText(text)).toBe('Roles who does Ana signs one and on two');
    expect(blocksOf('a | b\n| no rule |')).toMatchObject([{ is: 'paragraph' }]);
  });

  it('has strong, emphatic and coded words, and links', () => {
    expect(blocksOf('a **b** _c_ `d*e*` [f](https://example.org)')).toEqual([
      {
        is: 'paragraph',
        lines: [
          [
            { is: 'text', text: 'a ' },
            { is: 'strong', of: [{ is: 'text', text: 'b' }] },
            { is: 'text', text: ' ' },
            { is: 'emphasis', of: [{ is: 'text', text: 'c' }] },
            { is: 'text', text: ' ' },
            { is: 'code', text: 'd*e*' },
            { is: 'text', text: ' ' },
            { is: 'link', href: 'https://example.org', of: [{ is: 'text', text: 'f' }] },
          ],
        ],
      },
    ]);
  });

  it('never leads to a script', () => {
    const read = JSON.stringify(
      blocksOf('[x](javascript:alert(1)) [y](data:text/html,z) <img src=x onerror=y>'),
    );
    expect(read).not.toContain('"is":"link"');
  });

  it('leaves underscores inside names alone', () => {
    expect(plainText('the snake_case_name of it')).toBe('the snake_case_name of it');
  });
});

it('plain text keeps every word', () => {
  expect(plainText('# Plan\n- **move** the key\n- `two` people\n\nand [so on](https://example.org).')).toBe(
    'Plan move the key two people and so on.',
  );
  assert(
    property(array(stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
      expect(plainText(words.join(' '))).toBe(words.join(' '));
    }),
  );
});
