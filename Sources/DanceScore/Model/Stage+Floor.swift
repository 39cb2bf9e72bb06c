public import DanceGeometry
extension Stage { public var floor: Region { .rectangle(Box(lowerCorner, upperCorner)) } }
extension Stage.Prop { public var region: Region { .rectangle(Box(position, position)) } }
