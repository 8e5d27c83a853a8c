import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Check, Settings2 } from 'lucide-react';
import { useDesk, usePart, useWords } from '#renderer/stores/desk-context.tsx';
import type { Preferences } from '#shared/ipc/views.ts';
import { ZOOMS } from './zoom.ts';

const LOCALES = ['vi', 'en'] as const;
const THEMES = ['system', 'light', 'dark'] as const;

/** Language, theme and text size; each is kept at once. */
export function SettingsMenu() {
  const { app, backups, help, change } = useDesk();
  const { words } = useWords();
  const preferences = usePart(app.store, (data) => data.app?.preferences ?? null);
  const open = usePart(app.store, (data) => data.app?.openWorkspace ?? null);
  const { frame } = words;
  if (preferences === null) return null;
  const set = (patch: Partial<Preferences>): void => void app.setPreferences(patch);
  const localeName = { vi: frame.vietnamese, en: frame.english };
  const themeName = { system: frame.themeSystem, light: frame.themeLight, dark: frame.themeDark };
  return (
    <MenuTrigger>
      <AriaButton className="button is-quiet is-icon" aria-label={frame.settings}>
        <Settings2 aria-hidden="true" />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={frame.settings}>
          <MenuSection>
            <Header className="menu-title">{frame.language}</Header>
            {LOCALES.map((locale) => (
              <Option key={locale} id={`locale-${locale}`} text={localeName[locale]} isChosen={preferences.locale === locale} onAction={() => set({ locale })} />
            ))}
          </MenuSection>
          <MenuSection>
            <Header className="menu-title">{frame.theme}</Header>
            {THEMES.map((theme) => (
              <Option key={theme} id={`theme-${theme}`} text={themeName[theme]} isChosen={preferences.theme === theme} onAction={() => set({ theme })} />
            ))}
          </MenuSection>
          <MenuSection>
            <Header className="menu-title">{frame.textZoom}</Header>
            {ZOOMS.map((zoom) => (
              <Option key={zoom} id={`zoom-${zoom}`} text={frame.zoom(String(zoom))} isChosen={preferences.textZoom === zoom} onAction={() => set({ textZoom: zoom })} />
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          {open === null ? null : <Option id="backups" text={words.backups.title} onAction={() => backups.show(open)} />}
          <Option id="help" text={words.help.title} onAction={help.toggle} />
          <Option id="shortcuts" text={frame.shortcuts} onAction={() => app.showPanel('shortcuts')} />
          <Option id="about" text={frame.about} onAction={() => app.showPanel('about')} />
          {open === null ? null : <Option id="leave" text={frame.leave} onAction={() => void change(null)} />}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

type OptionProps = { readonly id: string; readonly text: string; readonly isChosen?: boolean; readonly onAction: () => void };

function Option({ id, text, isChosen = false, onAction }: OptionProps) {
  return (
    <MenuItem id={id} className="menu-item" textValue={text} onAction={onAction}>
      <span className={isChosen ? 'strong' : ''}>{text}</span>
      {isChosen ? <Check aria-hidden="true" /> : null}
    </MenuItem>
  );
}
