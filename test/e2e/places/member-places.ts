import { SAMPLE_PASSPHRASE } from '#shared/domain/sample.ts';
import { backupPlaces, lostPlaces } from './backup-places.ts';
import type { Place } from './place.ts';
import { workspacePlaces, ZONES } from './workspace-places.ts';

const HOME_AFFAIRS = 'Sở Nội vụ tỉnh Mẫu';

/** What a member meets: her round, her desk, her signature, and files that come to her. */
export const memberPlaces: readonly Place[] = [
  { name: 'tour-offer', show: ({ desk }) => desk.tourCard.offer.waitFor() },
  {
    name: 'tour',
    show: async ({ desk }) => {
      await desk.tourCard.take();
      await desk.tourCard.card.waitFor();
    },
    leave: ({ desk }) => desk.tourCard.skipButton.click(),
  },
  {
    name: 'overview',
    show: async ({ desk }) => {
      await desk.frame.goTo('overview');
      await desk.overviewScreen.row(ZONES).waitFor();
    },
  },
  {
    name: 'overview-cells',
    show: async ({ desk }) => {
      await desk.frame.goTo('overview');
      await desk.overviewScreen.openHeadline('differs');
      await desk.overviewScreen.cells.first().waitFor();
    },
    leave: ({ desk }) => desk.overviewScreen.closePanel(),
  },
  { name: 'settings', show: ({ desk }) => desk.frame.openSettings(), leave: ({ desk }) => desk.frame.closeMenu() },
  ...backupPlaces,
  { name: 'about', show: ({ desk }) => desk.frame.openPanel('about'), leave: ({ desk }) => desk.frame.closeDialog() },
  { name: 'drop', show: ({ desk }) => desk.frame.dragFilesOver(), leave: ({ desk }) => desk.frame.dragFilesAway() },
  {
    name: 'import',
    show: async ({ desk, files }) => {
      await desk.control.dropFiles([...files.arrivals, files.bundles[0] ?? '']);
      await desk.importDialog.outcome('ket-qua-tv-1.zip').waitFor();
    },
    leave: ({ desk }) => desk.importDialog.close(),
  },
  ...workspacePlaces,
  {
    name: 'sign',
    show: async ({ desk }) => {
      await desk.frame.goTo('signAndExport');
      await desk.signScreen.showLacking(ZONES);
    },
  },
  {
    name: 'sign-refused',
    show: async ({ desk, files }) => {
      await desk.signScreen.onlyUnit(HOME_AFFAIRS);
      await desk.control.nextSaveDialog(files.target('ket-qua.zip'));
      await desk.signScreen.sign('sai mật khẩu rồi');
      await desk.frame.failure.waitFor();
    },
  },
  {
    name: 'sign-done',
    show: async ({ desk, files }) => {
      await desk.control.nextSaveDialog(files.target('ket-qua.zip'));
      await desk.signScreen.sign(SAMPLE_PASSPHRASE);
      await desk.signScreen.done.waitFor();
    },
  },
  {
    name: 'start',
    show: async ({ desk }) => {
      await desk.frame.leave();
      await desk.startScreen.title.waitFor();
    },
  },
  ...lostPlaces,
  {
    name: 'kit',
    show: async ({ desk, files }) => {
      await desk.control.dropFiles([files.kit]);
      await desk.kitDialog.me.waitFor();
    },
    leave: ({ desk }) => desk.frame.closeDialog(),
  },
  {
    name: 'kit-among-others',
    show: async ({ desk, files }) => {
      await desk.control.dropFiles([files.falseWorkbook, files.kit, ...files.arrivals]);
      await desk.kitDialog.me.waitFor();
    },
    leave: ({ desk }) => desk.frame.closeDialog(),
  },
  {
    name: 'kit-refused',
    show: async ({ desk, files }) => {
      await desk.control.nextOpenDialog([files.bundles[0] ?? '']);
      await desk.startScreen.fromKitButton.click();
      await desk.kitDialog.failure.waitFor();
    },
    leave: ({ desk }) => desk.frame.closeDialog(),
  },
];
