import * as vscode from 'vscode';

export function diagnosticsTests(): void {
  describe('the extension', () => {
    it('is there', () => {
      if (!vscode.extensions.getExtension('tablefold.tablefold')) throw new Error('not installed');
    });
  });
}
