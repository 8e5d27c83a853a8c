import './zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import { createWindowClient } from './api/client.ts';
import { DeskFrame } from './features/frame/desk-frame.tsx';
import { createDesk } from './stores/desk.ts';
import { DeskProvider } from './stores/desk-context.tsx';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/window-dialog.css';
import './ui/surfaces.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no #root');
const desk = createDesk(createWindowClient());
createRoot(root).render(
  <StrictMode>
    <DeskProvider desk={desk}>
      <DeskFrame />
    </DeskProvider>
  </StrictMode>,
);
void desk.app.start();
