/** Role of the sheet "Paramètres". */
export const SETTINGS_ROLE = 'settings';
