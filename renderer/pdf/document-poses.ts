import type { Sha256 } from '#shared/domain/ids.ts';

/** `page-width` and `page-fit` follow the size of the pane; a number is a fixed scale, 1 being 100 %. */
export type PdfScale = 'page-width' | 'page-fit' | number;

/** How a document is looked at; `rotation` in degrees to the right: 0, 90, 180 or 270. */
export type DocumentPose = { readonly scale: PdfScale; readonly rotation: number };

/** What the person did to each document, for as long as the workspace is open. */
export type DocumentPoses = {
  readonly of: (sha256: Sha256) => DocumentPose;
  readonly note: (sha256: Sha256, pose: DocumentPose) => void;
  /** Another workspace is open. */
  readonly forget: () => void;
};

/**
 * A scan that was turned stays turned, and one that was enlarged stays large. A document that was not open before takes
 * over only whether pages are fitted to the width or whole: a number suits one document, a turn only its own.
 */
export function createDocumentPoses(): DocumentPoses {
  const poses = new Map<Sha256, DocumentPose>();
  let fit: PdfScale = 'page-width';
  return {
    of: (sha256) => poses.get(sha256) ?? { scale: fit, rotation: 0 },
    note: (sha256, pose) => {
      poses.set(sha256, pose);
      if (typeof pose.scale === 'string') fit = pose.scale;
    },
    forget: () => {
      poses.clear();
      fit = 'page-width';
    },
  };
}

export const isSamePose = (one: DocumentPose, other: DocumentPose): boolean => one.scale === other.scale && one.rotation === other.rotation;
