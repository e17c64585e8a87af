import { expect, test } from 'vitest';
import { catalogueControl } from './catalogue-control.ts';
import { actsOf } from './control-types.ts';

test('a control of 2022 acts when its attributes say, one of 2013 when its counterparts do', () => {
  expect(actsOf('2022', 'A.5.26')).toEqual(['corrective']);
  expect(actsOf('2022', 'A.5.5')).toEqual(['preventive', 'corrective']);
  expect(actsOf('2013', 'A.12.3.1')).toEqual(['corrective']);
  expect(actsOf('2022', 'A.99')).toEqual([]);
});

test('no control that ships leaves open when it acts', () => {
  const silent = catalogueControl.ships?.().filter(({ fields }) => !fields.acts?.length);
  expect(silent?.map(({ code }) => code)).toEqual([]);
});
