import type { Name } from '#server/contract/contract.ts';
import classes from './record-chip.module.css';
import { initials } from './initials.ts';
import { RecordAnchor } from './record-anchor.tsx';

interface Props {
  readonly id: string;
  readonly name: Name;
  /** A person in a table is two letters; elsewhere the whole name. */
  readonly short?: boolean;
  readonly plain?: boolean;
  /** Long names wrap rather than being clipped. */
  readonly wraps?: boolean;
}

/** A record that something points to. People are known by their register, which the contract itself names. */
export function RecordChip({ id, name, short = false, plain = false, wraps = false }: Props) {
  const { register, code, label, retired, nameOnly = false } = name;
  const look = { register, id, code, plain: plain || nameOnly };
  if (register === 'person') {
    const called = label ?? code;
    return (
      <RecordAnchor {...look} className={classes['person']}>
        <span className={classes['initials']} aria-hidden>
          {initials(called) || code.slice(-2)}
        </span>
        <bdi className={classes[short ? 'unseen' : 'label']} data-wraps={wraps || undefined}>
          {called}
        </bdi>
      </RecordAnchor>
    );
  }
  return (
    <RecordAnchor {...look} className={classes[wraps ? 'wrapping' : 'chip']}>
      <bdi className={classes['code']} data-retired={retired || undefined}>
        {code}
      </bdi>
      {/* Kept apart where it is read out or copied as well. */}
      {label !== undefined && ' '}
      {label !== undefined && <bdi className={classes['label']}>{label}</bdi>}
    </RecordAnchor>
  );
}
