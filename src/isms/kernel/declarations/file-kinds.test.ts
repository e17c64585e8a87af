import { expect, test } from 'vitest';
import { endingOf, fileKindOf, notTaken, takenEndings, takenInWords } from './file-kinds.ts';

test.each([
  ['a.pdf', 'pdf'],
  ['A.PDF', 'pdf'],
  ['report.pdf.exe', 'exe'],
  ['archive.tar.gz', 'gz'],
  ['.pdf', 'pdf'],
  ['a.', ''],
  ['a', ''],
  ['', ''],
])('%j ends with %j', (name, ending) => {
  expect(endingOf(name)).toBe(ending);
});

test('nothing that can run is taken', () => {
  const running =
    'exe com msi bat cmd ps1 vbs js mjs wsf hta scr cpl dll jar apk deb rpm sh py docm xlsm pptm html htm xhtml mht svg svgz swf lnk url iso img dmg vhd reg';
  expect(running.split(' ').filter((ending) => fileKindOf(`file.${ending}`))).toEqual([]);
  expect(['constructor', '__proto__', 'toString'].filter((name) => fileKindOf(`a.${name}`))).toEqual([]);
});

test('what a browser offers, what is said in words and what is taken are one list', () => {
  const endings = takenEndings.split(',');
  expect(endings).toContain('.docx');
  for (const ending of endings) {
    expect(fileKindOf(`file${ending}`), ending).toBeDefined();
    expect(notTaken(`file${ending}`), ending).toBeUndefined();
    expect(takenInWords).toMatch(new RegExp(`[( ]${ending.slice(1)}[,)]`));
  }
  expect(notTaken('a.exe')).toContain(takenInWords);
});
