import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { FloatingAt } from './floating-at.tsx';
import classes from './peek.module.css';
import { usePointed } from './use-pointed.ts';

const PeekCard = lazy(async () => ({ default: (await import('./peek-card.tsx')).PeekCard }));

/** Shows a preview of a record when its chip is hovered over or focused, and explains clipped or short texts. */
export function PeekLayer() {
  const [peeked] = usePointed({ attribute: 'data-peek', delay: 350, within: `.${classes['card'] ?? ''}` });
  const [tipped] = usePointed({ attribute: 'data-tip', delay: 250 });
  const [clipped] = usePointed({ attribute: 'data-tip-clipped', delay: 400 });
  const [register = '', id = ''] = peeked?.says.split('/') ?? [];
  if (peeked?.element.isConnected)
    return (
      <FloatingAt key={peeked.says} element={peeked.element} width={320} className={classes['card']}>
        <Suspense fallback={<Skeleton height="6rem" />}>
          <PeekCard register={register} id={id} />
        </Suspense>
      </FloatingAt>
    );
  const tip =
    tipped?.says || (clipped && isClipped(clipped.element) ? clipped.element.textContent : undefined);
  const element = tipped?.element ?? clipped?.element;
  if (!tip || !element?.isConnected) return null;
  return (
    <FloatingAt key={tip} element={element} width="max-content" className={classes['float']}>
      <div className={classes['tip']}>{tip}</div>
    </FloatingAt>
  );
}

const isClipped = (element: Element): boolean => element.scrollWidth > element.clientWidth;
