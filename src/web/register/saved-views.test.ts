import { expect, it } from 'vitest';
import { viewThatAsks, withoutView, withView } from './saved-views.ts';

const mine = { name: 'Mine', asked: { where: ['owner:is:ana'] } };

it('keeps one view a name, in the order of the alphabet', () => {
  const views = withView(withView([mine], { name: 'High', asked: { sort: '-level' } }), {
    name: 'Mine',
    asked: {},
  });
  expect(views).toEqual([
    { name: 'High', asked: { sort: '-level' } },
    { name: 'Mine', asked: {} },
  ]);
  expect(withoutView(views, 'High').map(({ name }) => name)).toEqual(['Mine']);
});

it('knows which view is being looked at', () => {
  expect(viewThatAsks([mine], { where: ['owner:is:ana'], q: undefined })).toBe(mine);
  expect(viewThatAsks([mine], { where: ['owner:is:ana'], sort: 'code' })).toBeUndefined();
});
