import './zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/400-italic.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import { createWindowClient } from './api/client.ts';
import { DeskFrame } from './features/frame/desk-frame.tsx';
import { firstDrawing } from './features/frame/first-drawing.ts';
import { startDesk } from './features/frame/start-desk.ts';
import { createDesk } from './stores/desk.ts';
import { DeskProvider } from './stores/desk-context.tsx';
import './ui/tokens.css';
import './ui/base.css';
import './ui/button.css';
import './ui/field.css';
import './ui/check-box.css';
import './ui/menu.css';
import './ui/badge.css';
import './ui/progress.css';
import './ui/window-dialog.css';
import './ui/screen.css';
import './ui/card.css';
import './ui/table.css';
import './ui/notice.css';
import './ui/fingerprint.css';
import './ui/forced-colors.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no #root');
const desk = createDesk(createWindowClient());
const started = startDesk(desk);
await firstDrawing(started, (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
createRoot(root).render(
  <StrictMode>
    <DeskProvider desk={desk}>
      <DeskFrame />
    </DeskProvider>
  </StrictMode>,
);
// What broke down is told to those who look for it, once there is something on the screen.
await started;
