import type { KeyboardEvent } from 'react';
import { placeAfter } from './lanes-model.ts';

const cardsIn = (lane: Element): readonly HTMLElement[] => [
  ...lane.querySelectorAll<HTMLElement>('[data-card] [data-heading] a'),
];

/** Moves the focus with arrow keys from the heading of one card to another. */
export function onCardKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { currentTarget, target } = event;
  const lanes = [...currentTarget.querySelectorAll('[data-lane]')].map(cardsIn);
  const lane = lanes.findIndex((cards) => cards.some((each) => each === target));
  if (lane < 0) return;
  const at = lanes[lane]?.findIndex((each) => each === target) ?? 0;
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const place = placeAfter(
    event.key,
    { lane, at },
    lanes.map(({ length }) => length),
    isRightToLeft,
  );
  if (!place) return;
  event.preventDefault();
  lanes[place.lane]?.[place.at]?.focus();
}
