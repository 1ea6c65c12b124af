import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { RouterProvider } from '@tanstack/react-router';
import { ThemeProvider } from '../ui/theme/ThemeProvider.tsx';
import { router } from './router.tsx';

/** The portal, inside everything that all its pages lean on. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <ThemeProvider>
        <RouterProvider router={router} />
      </ThemeProvider>
    </I18nProvider>
  );
}
