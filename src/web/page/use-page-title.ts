import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Sets the title of the browser tab, which screen readers announce upon navigation: the page first, then the product.
 */
export function usePageTitle(page: string | undefined): void {
  const { t } = useTranslation();
  const product = t('common.product');
  useEffect(() => {
    document.title = page ? `${page} · ${product}` : product;
  }, [page, product]);
}
