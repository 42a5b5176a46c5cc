import type { PageSetup, SheetExtras } from '../../host/sheet-parts';

export function defaultPage(): PageSetup {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: '',
    printOrder: 'DownThenOver',
    printErrors: 'AsDisplayed',
    printComments: 'NoComments',
    printArea: [],
    titleRows: null,
    titleColumns: null,
    headersFooters: {},
    horizontalBreaks: [],
    verticalBreaks: [],
  };
}

export function emptyExtras(): SheetExtras {
  return {
    charts: [],
    page: defaultPage(),
    protected: false,
    protectionOptions: {},
    password: '',
    hyperlinks: new Map(),
    tables: [],
    filter: null,
    customProperties: new Map(),
  };
}
