import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { router } from './app/router.tsx';
import { activateLocale, startLocale } from './shared/locale/activate-locale.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// The texts and the code of the page come together, not one after the other.
await Promise.all([activateLocale(startLocale()), router.load()]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
