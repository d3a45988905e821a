; Inno Setup: installs without admin rights into an ASCII folder (Qt plugins fail in some folders with accents).
[Setup]
AppId={{7E0E6C1D-6B0E-4A35-9C53-2A7C7C0F9B11}
AppName=Sổ công tác bình đẳng giới
AppVersion=0.1.0
DefaultDirName={sd}\gpdesk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
OutputBaseFilename=gpdesk-setup
Compression=lzma2
SolidCompression=yes

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\gpdesk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{userdesktop}\Sổ công tác bình đẳng giới"; Filename: "{app}\gpdesk.exe"
