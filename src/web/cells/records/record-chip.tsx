import type { Name } from '#server/contract/contract.ts';
import classes from './record-chip.module.css';
import { initials } from './initials.ts';
import { RecordAnchor } from './record-anchor.tsx';

interface Props {
  readonly id: string;
  readonly name: Name;
  /** Whether to show a person by initials, as in a table, instead of the whole name. */
  readonly short?: boolean;
  readonly plain?: boolean;
  /** Whether to wrap long names instead of clipping them. */
  readonly wraps?: boolean;
}

/** Shows a record that something points to. People are recognised by their register, which the contract names. */
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
      {/* A real space, so that the code and label are separate when read aloud or copied. */}
      {label !== undefined && ' '}
      {label !== undefined && <bdi className={classes['label']}>{label}</bdi>}
    </RecordAnchor>
  );
}
