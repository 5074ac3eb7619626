import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { speak } from '../lib/i18n';
import { initialPreferences } from '../lib/preferences';
import { watchPresence } from '../lib/presence';
import { Providers } from './providers';
import { router } from './router';
import { LockGuard } from './shell/LockGuard';
import './styles.css';
import './shell.css';

watchPresence();
const root = document.getElementById('root');
const preferences = initialPreferences();
const words = await speak(preferences.language);
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers initial={preferences} words={words}>
        <LockGuard>
          <RouterProvider router={router} />
        </LockGuard>
      </Providers>
    </StrictMode>,
  );
}
