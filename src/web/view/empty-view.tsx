import { useTranslation } from 'react-i18next';
import type { DeclaredView } from '../api/declared.ts';
import { useDeclarations } from '../api/reading.ts';
import { inSentence } from '../language/in-sentence.ts';
import { registerPlural, viewNothing } from '../language/names.ts';
import { Message } from '../page/message.tsx';
import { ButtonLink } from '../router/links.tsx';

/** Explains what it means that a view has no rows, with a link to the records it would be made from. */
export function EmptyView({ view }: { readonly view: DeclaredView }) {
  const { t } = useTranslation();
  const { registers } = useDeclarations();
  const register = registers.get(view.reads?.[0] ?? '');
  return (
    <Message title={t('view.nothing')} text={viewNothing(view)}>
      {register && (
        <ButtonLink to="/register/$register" params={{ register: register.key }} variant="default">
          {t('view.toRegister', { register: inSentence(registerPlural(register)) })}
        </ButtonLink>
      )}
    </Message>
  );
}
