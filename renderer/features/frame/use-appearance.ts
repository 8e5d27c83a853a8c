import { useEffect } from 'react';
import { useDesk, useLocale, usePart } from '#renderer/stores/desk-context.tsx';

const DARK = '(prefers-color-scheme: dark)';

/** Puts language, theme and text size on the page. The theme `system` follows the system while the window is open. */
export function useAppearance(): void {
  const { app } = useDesk();
  const locale = useLocale();
  const theme = usePart(app.store, (data) => data.app?.preferences.theme ?? 'system');
  const textZoom = usePart(app.store, (data) => data.app?.preferences.textZoom ?? 100);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${textZoom}%`;
  }, [textZoom]);
  useEffect(() => {
    const system = window.matchMedia(DARK);
    const show = (): void => {
      const isDark = theme === 'dark' || (theme === 'system' && system.matches);
      document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    };
    show();
    system.addEventListener('change', show);
    return () => system.removeEventListener('change', show);
  }, [theme]);
}
