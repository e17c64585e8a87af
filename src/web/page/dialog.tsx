import { Modal, type ModalProps } from '@mantine/core';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { firstFocusIn } from './first-focus.ts';

/**
 * Shows a dialog. The focus starts in its first field, otherwise at the button for which it was opened, never at the
 * one that closes it. If that button's effect cannot be undone, the dialog marks another one with `data-autofocus`.
 */
export function Dialog({ children, ...props }: ModalProps) {
  const { t } = useTranslation();
  return (
    <Modal closeButtonProps={{ 'aria-label': t('common.close') }} {...props}>
      <Content>{children}</Content>
    </Modal>
  );
}

/**
 * Marks the element that the focus trap of the dialog focuses, as soon as that element exists: the content may still be
 * loading.
 */
function Content({ children }: { readonly children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const around = content.current;
    if (!around) return undefined;
    const mark = (): boolean => {
      const first = firstFocusIn(around);
      if (!first) return false;
      first.dataset['autofocus'] = '';
      if (document.activeElement === around) first.focus({ preventScroll: true });
      return true;
    };
    if (mark()) return undefined;
    around.dataset['autofocus'] = '';
    const observer = new MutationObserver(() => {
      delete around.dataset['autofocus'];
      if (mark()) observer.disconnect();
      else around.dataset['autofocus'] = '';
    });
    observer.observe(around, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={content} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </div>
  );
}
