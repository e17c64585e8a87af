import type { CellProps } from './cell-props.ts';
import classes from './cell.module.css';
import { RegisterName } from './register-name.tsx';

export function LineCell({ placed: { field }, value, whole = false }: CellProps) {
  const text = String(value);
  if (field.format === 'register') return <RegisterName registerKey={text} />;
  if (!whole)
    return (
      <span className={classes['clip']} data-tip-clipped="">
        {text}
      </span>
    );
  const href = field.format === 'email' ? `mailto:${text}` : field.format === 'url' ? text : undefined;
  if (href === undefined) return <span className={classes['text']}>{text}</span>;
  return (
    <a href={href} rel="noreferrer" {...(field.format === 'url' && { target: '_blank' })}>
      {text}
    </a>
  );
}
