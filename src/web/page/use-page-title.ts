import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The title of the browser's tab, which screen readers hear upon navigation: the page first, then the product. */
export function usePageTitle(page: string | undefined): void {
  const { t } = useTranslation();
  const product = t('common.product');
  useEffect(() => {
    document.title = page ? `${page} · ${product}` : product;
  }, [page, product]);
}
