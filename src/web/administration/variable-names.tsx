import classes from './copy-line.module.css';

/** Lists environment variables by name. */
export const VariableNames = ({ names }: { readonly names: readonly string[] }) =>
  names.map((name, index) => (
    <span key={name}>
      {index > 0 && ', '}
      <code className={classes['value']}>{name}</code>
    </span>
  ));
