import type { Mine } from '#server/contract/contract.ts';
import { useDeclarations } from '../api/reading.ts';
import { registerTitle } from '../language/names.ts';
import { ActButton } from './act-button.tsx';
import { Day } from './day.tsx';
import classes from './mine.module.css';
import { Row } from './row.tsx';

interface Props {
  readonly awaited: Mine['awaited'][number];
  readonly today: string;
}

/** Shows an action that waits for the person, and the alternatives to it. */
export function AwaitedRow({
  awaited: { register, id, code, label, action, instead, on, days },
  today,
}: Props) {
  const { registers, actions } = useDeclarations();
  const of = registers.get(register);
  const act = actions.get(action);
  if (!of || !act) return null;
  return (
    <Row
      register={register}
      code={code}
      label={label}
      what={[registerTitle(of), code].join(' · ')}
      {...(on !== undefined && days !== undefined && { when: <Day on={on} days={days} today={today} /> })}
    >
      <div className={classes['acts']}>
        <ActButton action={act} record={id} label={label} />
        {instead
          .flatMap((key) => actions.get(key) ?? [])
          .map((other) => (
            <ActButton key={other.key} isQuiet action={other} record={id} label={label} />
          ))}
      </div>
    </Row>
  );
}
